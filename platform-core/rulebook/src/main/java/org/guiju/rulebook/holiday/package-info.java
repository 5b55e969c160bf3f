/** Public holidays of a country as published per year, read from the files of a jurisdiction's plugin. */
package org.guiju.rulebook.holiday;
