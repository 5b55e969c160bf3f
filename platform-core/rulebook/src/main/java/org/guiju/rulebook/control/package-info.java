/**
 * Controls (管控): what makes a clause work, one record and one reader per kind, and how each is written in a file. Data
 * only: what a control finds is for the decision package, where a clause stands in a regulation for the regulation package.
 */
package org.guiju.rulebook.control;
