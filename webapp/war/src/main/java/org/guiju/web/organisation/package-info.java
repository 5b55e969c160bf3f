/** Who works where, with which posts. Read only; people and units come from the company's own files. */
package org.guiju.web.organisation;
