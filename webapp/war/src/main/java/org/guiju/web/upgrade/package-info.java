/** 模板更新: what a plugin's new version offers for a regulation, part by part, to be taken, refused or combined. Decides nothing. */
package org.guiju.web.upgrade;
