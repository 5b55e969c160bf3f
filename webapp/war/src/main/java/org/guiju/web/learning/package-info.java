/** 培训与签收: what one still has to sign and learn, and who has. Decides nothing; signing goes to the desk. */
package org.guiju.web.learning;
