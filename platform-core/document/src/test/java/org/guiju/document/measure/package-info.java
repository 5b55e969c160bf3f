/**
 * The labelled documents of {@code src/test/resources/labelled}, the files made of them, and how well these are read. What a
 * label means is said in the README beside the labels; nothing here knows how a reader works.
 */
package org.guiju.document.measure;
