using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>Other records refer to the record, so it cannot be deleted.</summary>
/// <param name="record">The record.</param>
/// <param name="references">The types of the records that refer to it, each with its count.</param>
public sealed class RecordInUseException(string record, IReadOnlyList<(string Type, int Count)> references) : SessionException(
    $"The {record} is in use: {string.Join(", ", references.Select(reference => string.Create(CultureInfo.InvariantCulture, $"{reference.Count} {reference.Type}")))}."
        + " Change or delete these first.",
    "RECORD_IN_USE")
{
    /// <summary>The number of records that refer to it.</summary>
    public int ReferenceCount { get; } = references.Sum(reference => reference.Count);
}
