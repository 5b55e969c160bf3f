/** 排班: who is planned where, week by week. */
package org.guiju.web.roster;
