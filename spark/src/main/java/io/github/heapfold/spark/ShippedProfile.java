package io.github.heapfold.spark;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.ProfileJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/** A profile on its way between two JVMs; it travels as JSON. */
public final class ShippedProfile implements Externalizable {
    private static final long serialVersionUID = 1;

    private MemoryProfile profile = MemoryProfile.builder().build();

    /** For what reads it from a stream. */
    public ShippedProfile() {}

    ShippedProfile(MemoryProfile profile) {
        this.profile = profile;
    }

    MemoryProfile profile() {
        return profile;
    }

    ShippedProfile merge(ShippedProfile other) {
        return new ShippedProfile(profile.merge(other.profile));
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileJson.write(profile, bytes);
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        profile = ProfileJson.read(new ByteArrayInputStream(bytes));
    }
}
