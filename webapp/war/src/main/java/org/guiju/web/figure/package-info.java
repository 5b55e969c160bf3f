/** Charts for those who lead, each a table whose cells are also drawn as bars. */
package org.guiju.web.figure;
