namespace SessionGraph.Providers.OneRoster;

/// <summary>The rules of organisations.</summary>
internal sealed class OrganisationDefinition() : TextLookupDefinition<Organisation, CreateOrganisationInput, UpdateOrganisationInput>(
    "organisations", ExternalIdFormat.Text, _ => Guid.NewGuid().ToString("D"))
{
    private static readonly string[] s_types = ["department", "school", "district", "local", "state", "national"];

    public override string ExternalIdAlias => "sourcedId";

    public override IQueryable<Organisation> FindById(IQueryable<Organisation> ofConnection, string id) => SourcedId.Find(ofConnection, id);

    public override Task CheckAsync(
        SessionGraphContext context, Organisation record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (FindInvalidType(record.Type) is { } rule)
            errors.Add(new InvalidRecordException("type", rule));

        return Task.CompletedTask;
    }

    /// <summary>The error for an invalid kind of organisation, without the field's name in front; null when the kind is valid.</summary>
    public static string? FindInvalidType(string type)
        => s_types.Contains(type) ? null : $"is '{type}', but must be one of {string.Join(", ", s_types)}";
}
