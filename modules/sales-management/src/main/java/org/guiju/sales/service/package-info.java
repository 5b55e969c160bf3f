/** 客户服务: complaints and questions from customers, each answered in time. Whose customer it is does not matter here. */
package org.guiju.sales.service;
