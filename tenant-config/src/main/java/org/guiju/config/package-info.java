/**
 * Companies as reviewed files: who they are, what they adopt and what they say differently, read and checked as one. For
 * the command line, CI and the kernel's founding of demo companies. No database and no server may be here.
 */
package org.guiju.config;
