/** What only shows once a policy can be read: whether it says what its author means. */
package org.meritrail.analysis;
