using SessionGraph.Gateway;
using SessionGraph.Gateway.Limits;

// The settings lie beside the application, the store where it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddSessionGraph();

var app = builder.Build();
app.MapGraphQL().WithOptions(new GraphQLServerOptions().WithLimits(app.Services));
return await app.RunWithGraphQLCommandsAsync(args);
