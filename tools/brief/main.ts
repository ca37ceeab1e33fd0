console.log('brief');
