namespace SessionGraph.Store;

/// <summary>Why a store operation failed.</summary>
public enum StoreFailure
{
    /// <summary>Another process held the write lock for longer than <see cref="StoreOptions.BusyTimeout"/>. A retry may succeed.</summary>
    Busy,

    /// <summary>The disk is full. Nothing was stored; a retry succeeds once there is space.</summary>
    Full,

    /// <summary>The file is missing, was replaced, is damaged or cannot be read. Retries fail until an operator repairs it.</summary>
    Lost,
}
