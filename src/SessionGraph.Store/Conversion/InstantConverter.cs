using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SessionGraph.Store.Conversion;

/// <summary>Stores a <see cref="DateTime"/> as the text of an <see cref="Instant"/>, which sorts as the instant does.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTime, string>(
    value => Instant.Format(value),
    text => Instant.Parse(text));
