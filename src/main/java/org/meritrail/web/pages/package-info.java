/** Pages rendered by the server, in the reader's language. */
package org.meritrail.web.pages;
