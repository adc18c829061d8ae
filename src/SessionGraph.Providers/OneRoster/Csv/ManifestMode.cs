namespace SessionGraph.Providers.OneRoster;

/// <summary>The mode of a file in a manifest.</summary>
public enum ManifestMode
{
    /// <summary>The export lacks the file.</summary>
    Absent,

    /// <summary>The file has all active records.</summary>
    Bulk,

    /// <summary>The file has the changed records, including deleted ones.</summary>
    Delta,
}
