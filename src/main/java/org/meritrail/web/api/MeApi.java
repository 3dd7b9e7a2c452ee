package org.meritrail.web.api;

import java.util.List;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Right;
import org.meritrail.governance.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking. */
@RestController
final class MeApi {

    /** @param participant the code of the participant this person is; null for those who are none */
    record Me(String name, List<String> roles, List<String> rights, String participant) {
    }

    @GetMapping("/api/me")
    Me me(Actor me) {
        List<String> rights = me.roles().stream().flatMap(role -> role.rights().stream()).distinct().sorted().map(Right::name).toList();
        return new Me(me.name(), me.roles().stream().sorted().map(Role::key).toList(), rights, me.participant().isEmpty() ? null : me.participant());
    }
}
