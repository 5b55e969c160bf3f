/** 今日检查: a day's checks and where each stands. Reads only; they are answered through the act page. */
package org.guiju.web.check;
