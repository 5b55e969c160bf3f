/**
 * What waits for people: signatures, rulings, waivers, put into words for those who give them and those who wait. Decides
 * nothing; every step is an action that goes to the desk.
 */
package org.guiju.web.agreement;
