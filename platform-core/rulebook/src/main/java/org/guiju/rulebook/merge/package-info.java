/**
 * A new version of a template against what a company made of the old one (模板升级): merged part by part, by itself where the two do
 * not meet, by somebody's choice where they do. Pure: nothing changes here; what is chosen becomes a draft like any other.
 */
package org.guiju.rulebook.merge;
