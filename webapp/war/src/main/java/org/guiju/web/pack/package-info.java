/** 检查资料包: what was put together for somebody from outside, how far it is, and where to fetch it. */
package org.guiju.web.pack;
