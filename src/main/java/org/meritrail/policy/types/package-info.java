/** What the words of a plan come to as far as the workbook alone tells: money, percent, text, date ... */
package org.meritrail.policy.types;
