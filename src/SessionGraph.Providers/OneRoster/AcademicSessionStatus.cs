namespace SessionGraph.Providers;

/// <summary>Whether a OneRoster record is in use.</summary>
public enum AcademicSessionStatus
{
    /// <summary>The record is in use: <c>active</c>.</summary>
    Active,

    /// <summary>The record may be deleted: <c>tobedeleted</c>.</summary>
    ToBeDeleted,
}
