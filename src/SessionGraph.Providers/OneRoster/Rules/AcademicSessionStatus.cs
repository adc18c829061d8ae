namespace SessionGraph.Providers.OneRoster;

/// <summary>Whether a OneRoster record is in use.</summary>
public enum AcademicSessionStatus
{
    /// <summary>The record is in use. OneRoster says <c>active</c>.</summary>
    Active,

    /// <summary>The record may be deleted. OneRoster says <c>tobedeleted</c>.</summary>
    ToBeDeleted,

    /// <summary>The same as <c>TO_BE_DELETED</c>, in the word that <c>status</c> of the academic session has.</summary>
    Deleted,
}
