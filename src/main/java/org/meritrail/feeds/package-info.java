/** What comes in through folders and goes out through one. */
package org.meritrail.feeds;
