using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.School;

/// <summary>The school's REST API (docs/providers/school.md). It responds like Django REST framework.</summary>
internal sealed class SchoolRestApi(
    IDbContextFactory<SessionGraphContext> contexts, SessionSetupService sessionSetups, InputMapper mapper) : RestApi
{
    public override RestApiInfo Info { get; } = new(
        "School", "Session setups", "v1", "The school's REST API. It responds like Django REST framework.", "school.md");

    public override void Map(IEndpointRouteBuilder endpoints, string connection)
        => new SessionSetupEndpoints(contexts, sessionSetups, mapper, connection).Map(endpoints);

    public override IResult ToResult(IReadOnlyList<SessionException> refusals) => SchoolResponses.Refused(refusals);

    public override IResult ToResult(RestFailure failure) => SchoolResponses.Detail(failure.Status, failure.Message);
}
