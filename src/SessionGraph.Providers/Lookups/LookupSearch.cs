using System.Reflection;

namespace SessionGraph.Providers;

/// <summary>What a search of records looks in, beside their names.</summary>
internal static class LookupSearch
{
    /// <summary>The email address of a record, which 360Learning calls a mail. Null where the record has none.</summary>
    public static PropertyInfo? FindMail(Type record) => record.GetProperty("Email") ?? record.GetProperty("Mail");
}
