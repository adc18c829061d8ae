using SessionGraph.Gateway;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Limits;

// The settings lie beside the application, the store where it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddSessionGraph();

var app = builder.Build();
app.UseCompression();
var options = new GraphQLServerOptions().WithLimits(app.Services).WithHttp(app.Services);
app.MapGraphQL().WithOptions(options);
app.MapGraphQLPersistedOperations().WithOptions(options);
return await app.RunWithGraphQLCommandsAsync(args);
