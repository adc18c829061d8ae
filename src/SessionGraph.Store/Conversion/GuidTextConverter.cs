using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SessionGraph.Store.Conversion;

/// <summary>Stores a <see cref="Guid"/> in the providers' form: lower case with hyphens, comparable with an external id.</summary>
internal sealed class GuidTextConverter() : ValueConverter<Guid, string>(
    value => value.ToString("D"),
    text => Guid.ParseExact(text, "D"));
