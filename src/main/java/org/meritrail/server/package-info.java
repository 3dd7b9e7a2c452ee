/** Starts the service: where its home is, what it is made of, and what it says when it cannot start. */
package org.meritrail.server;
