/** What makes two explanations come to different amounts, and how much of the difference each cause is. */
package org.meritrail.explanation.difference;
