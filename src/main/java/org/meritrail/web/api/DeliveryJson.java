package org.meritrail.web.api;

import java.time.Instant;
import java.util.List;
import org.meritrail.delivery.Delivery;
import org.meritrail.delivery.RefusedDelivery;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;

/** What was handed in, as calls tell it. */
record DeliveryJson(int number, String name, String sha256, String by, Instant at, List<FileJson> files) {

    /** @param holds a data set, or mapped, mapping, no-mapping, run or other */
    record FileJson(String name, String holds, String sha256) {
    }

    /** @param code never translated */
    record ReasonJson(String code, String text) {

        static ReasonJson of(Message reason, Texts texts) {
            return new ReasonJson(reason.key(), reason.in(texts));
        }

        static List<ReasonJson> of(List<Message> reasons, Texts texts) {
            return reasons.stream().map(reason -> of(reason, texts)).toList();
        }
    }

    record RefusedJson(String name, String sha256, String by, Instant at, List<ReasonJson> reasons) {

        static RefusedJson of(RefusedDelivery refused, Texts texts) {
            return new RefusedJson(refused.name(), refused.sha256().hex(), refused.entry().who(), refused.entry().at(),
                    ReasonJson.of(refused.reasons(), texts));
        }
    }

    static DeliveryJson of(Delivery delivery) {
        return new DeliveryJson(delivery.number(), delivery.name(), delivery.sha256().hex(), delivery.received().who(), delivery.received().at(),
                delivery.files().stream().map(file -> new FileJson(file.name(), file.holds(), file.sha256().hex())).toList());
    }
}
