/** What wants the look of those who supervise, in words, a unit's day at a time; signing off goes to the desk. */
package org.guiju.web.review;
