/** 日历与班次: which days the company works and when its units do. Shows; changes go through the action pages. */
package org.guiju.web.calendar;
