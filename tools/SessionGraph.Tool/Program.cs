using System.CommandLine;
using System.Text;
using SessionGraph.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ToolCommandLine.InvokeAsync(args, new InvocationConfiguration());
