using System.Globalization;
using System.Text.Json;
using Mapster;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Maps academic sessions: from requests to inputs, from inputs to the entity, and to the records of responses. The rules set the entity's
/// status, links and stamp.
/// </summary>
internal sealed class OneRosterMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        Add<CreateAcademicSessionInput>(config);
        Add<UpdateAcademicSessionInput>(config);
        config.NewConfig<GuidRef, GuidRefInput>();
        AddRequest<CreateAcademicSessionInput>(config).Ignore(input => input.Connection!);
        AddRequest<UpdateAcademicSessionInput>(config).Ignore(input => input.Id!, input => input.Key!, input => input.ExpectedVersion!);
        config.NewConfig<AcademicSession, AcademicSessionRecord>()
            .Map(record => record.SourcedId, session => session.ExternalId)
            .Map(record => record.Status, session => session.ProviderStatus)
            .Map(record => record.SchoolYear, session => ToNumber(session.SchoolYear))
            .Map(record => record.Metadata, session => ToJson(session.Metadata))
            .Ignore(record => record.Org!, record => record.Parent!, record => record.Children);
    }

    private static TypeAdapterSetter<AcademicSessionFields, TInput> AddRequest<TInput>(TypeAdapterConfig config)
        where TInput : IAcademicSessionRecord
        => config.NewConfig<AcademicSessionFields, TInput>()
            .Map(nameof(IAcademicSessionRecord.Status), fields => fields.ReadStatus())
            .Map(nameof(IAcademicSessionRecord.SchoolYear), fields => fields.ReadSchoolYear())
            .Ignore(nameof(IAcademicSessionRecord.ProviderStatus), nameof(AcademicSession.DateLastModified));

    // A date has no time zone: converting it through one would shift it by a day.
    private static void Add<TInput>(TypeAdapterConfig config)
        where TInput : IAcademicSessionRecord
        => config.NewConfig<TInput, AcademicSession>()
            .Map(session => session.StartsAt, record => record.StartDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))
            .Map(session => session.EndsAt, record => record.EndDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))
            .Map(session => session.Metadata, record => ToText(record.Metadata))
            .Ignore(session => session.OrgSourcedId, session => session.Org, session => session.ParentId)
            .Ignore(session => session.Parent, session => session.Children, session => session.DateLastModified);

    private static string? ToText(JsonElement? metadata)
        => metadata is { ValueKind: JsonValueKind.Object } json ? JsonSerializer.Serialize(json, MetadataJson.Options) : null;

    private static JsonElement? ToJson(string? metadata) => metadata is null ? null : JsonElement.Parse(metadata);

    private static int? ToNumber(string schoolYear)
        => int.TryParse(schoolYear, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
