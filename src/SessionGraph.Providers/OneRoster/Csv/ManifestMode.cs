namespace SessionGraph.Providers.OneRoster;

/// <summary>What a manifest says of a file.</summary>
public enum ManifestMode
{
    /// <summary>The export does not have the file.</summary>
    Absent,

    /// <summary>The file has all records that are in use.</summary>
    Bulk,

    /// <summary>The file has the records that changed, those that were deleted among them.</summary>
    Delta,
}
