using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Providers.Quiz;

/// <summary>The quiz API as described in <c>docs/providers/quiz.md</c>.</summary>
internal sealed class QuizRestApi(IServiceProvider services) : RestApi
{
    private const string Root = "/api/v3/quiz/sessions";

    public override RestApiInfo Info { get; } = new(
        "Quiz", "Quiz sessions", "v3", "The quiz API, a JSON:API.", "quiz.md");

    public override void Map(IEndpointRouteBuilder endpoints, string connection)
    {
        var sessions = ActivatorUtilities.CreateInstance<QuizSessionEndpoints>(services, connection);
        var group = endpoints.MapGroup(Root)
            .AddEndpointFilter(new QuizErrorFilter());
        group.MapGet("", sessions.ListAsync).Describe(QuizSessionOperations.List);
        group.MapPost("", sessions.CreateAsync).Describe(QuizSessionOperations.Create);
        group.MapGet("{id}", sessions.ShowAsync).Describe(QuizSessionOperations.Show);
        group.MapPatch("{id}", sessions.UpdateAsync).Describe(QuizSessionOperations.Update);
        group.MapPatch("{id}/cancel", sessions.CancelAsync).Describe(QuizSessionOperations.Cancel);
        group.MapDelete("{id}", sessions.DeleteAsync).Describe(QuizSessionOperations.Delete);
        endpoints.Map(Root + "/{**path}", (HttpContext http, CancellationToken _) => QuizDocument.Of([NotFound(http.Request)]));
    }

    public override IResult ToResult(IReadOnlyList<SessionException> refusals) => QuizDocument.Of([.. refusals.Select(QuizError.Of)]);

    public override IResult ToResult(RestFailure failure) => QuizDocument.Of([failure.Status switch
    {
        StatusCodes.Status400BadRequest => QuizError.BadRequest(failure.Message),
        _ => new QuizError(failure.Status, ReasonPhrases.GetReasonPhrase(failure.Status), failure.Message),
    }]);

    private static QuizError NotFound(HttpRequest request) => QuizError.NotFound($"There is no {request.Method} {request.Path}.");
}
