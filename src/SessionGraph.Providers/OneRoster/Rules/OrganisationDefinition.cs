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

    /// <summary>What is wrong with a kind of organisation, after the name of the field; null where it is one.</summary>
    public static string? FindInvalidType(string type)
        => s_types.Contains(type) ? null : $"is '{type}', but must be one of {string.Join(", ", s_types)}";
}
