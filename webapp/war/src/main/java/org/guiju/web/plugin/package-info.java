/**
 * Where plugins meet pages: their fragments and files as Faces resources, their objects and texts in expressions. Only
 * plugins the current company uses are seen. Objects of plugins stay behind handles; no class here may keep one.
 */
package org.guiju.web.plugin;
