namespace SessionGraph.Providers;

/// <summary>Whether a OneRoster record is in use.</summary>
public enum AcademicSessionStatus
{
    /// <summary><c>active</c>.</summary>
    Active,

    /// <summary><c>tobedeleted</c>: kept as a tombstone that others may delete.</summary>
    ToBeDeleted,
}
