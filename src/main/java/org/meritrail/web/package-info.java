/** What people and programs see of the service: pages and calls. */
package org.meritrail.web;
