using System.Reflection;

namespace SessionGraph.Providers;

/// <summary>The searched members of records, beside their names.</summary>
internal static class LookupSearch
{
    /// <summary>The property with the record's email address, which 360Learning calls mail. Null when the record has none.</summary>
    public static PropertyInfo? FindMail(Type record) => record.GetProperty("Email") ?? record.GetProperty("Mail");
}
