/**
 * For tests of modules and plugins: case files of clauses, the tag that ties a test to the catalogue. Needs no server and
 * no database; nothing here may reach the kernel.
 */
package org.guiju.testkit;
