namespace SessionGraph.Store;

/// <summary>Why the store could not do what it was asked.</summary>
public enum StoreFailure
{
    /// <summary>Another process held its lock for longer than <see cref="StoreOptions.BusyTimeout"/>. The same may succeed later.</summary>
    Busy,

    /// <summary>Its disk is full. Nothing was stored; the same may succeed once there is room.</summary>
    Full,

    /// <summary>Its file is gone, was replaced, is damaged or cannot be read. The same fails until somebody looks after it.</summary>
    Lost,
}
