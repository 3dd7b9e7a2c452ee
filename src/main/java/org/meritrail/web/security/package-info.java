/** Who is asking, and whether they may: sign-in, access tokens, and the one table of addresses. */
package org.meritrail.web.security;
