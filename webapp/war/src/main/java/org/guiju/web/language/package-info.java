/**
 * In which of the three languages somebody is answered: simplified Chinese, traditional Chinese or English. Texts
 * themselves lie in bundles beside what shows them.
 */
package org.guiju.web.language;
