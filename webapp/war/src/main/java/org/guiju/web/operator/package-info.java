/**
 * The platform's own side: its companies, which plugins run and why others do not. For operators, who see how much there is in
 * a company and never what; nothing that shows or changes a company's data may be here.
 */
package org.guiju.web.operator;
