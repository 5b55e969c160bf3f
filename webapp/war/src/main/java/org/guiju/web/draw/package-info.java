/** Draws put into words, with what anybody needs to check them. Nothing is decided here, and no sealed seed is read. */
package org.guiju.web.draw;
