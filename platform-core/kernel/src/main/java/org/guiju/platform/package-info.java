/** What every feature of the kernel shares: two annotations. No class with behaviour may be here. */
package org.guiju.platform;
